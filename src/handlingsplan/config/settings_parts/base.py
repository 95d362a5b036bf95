# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which rooms there are, how pages are made, and in which languages."""

import os

from django.utils.translation import gettext_lazy as _

from .environment import DATA, ROOT, flag

POLICY = ROOT / "policy"
CONTENT = ROOT / "content"
DEMO = flag("HANDLINGSPLAN_DEMO")
DEBUG = False
HOST = os.environ.get("HANDLINGSPLAN_HOST", "127.0.0.1")
PORT = int(os.environ.get("HANDLINGSPLAN_PORT", "8000"))
SITE_ADDRESS = os.environ.get("HANDLINGSPLAN_ADDRESS", f"http://localhost:{PORT}")

INSTALLED_APPS = [
    "handlingsplan.acute.aftercare",
    "handlingsplan.acute.staff",
    "handlingsplan.acute.alarm",
    "handlingsplan.concerns.measures",
    "handlingsplan.concerns.infohus",
    "handlingsplan.concerns.childtrack",
    "handlingsplan.concerns.intake",
    "handlingsplan.concerns.disclosure",
    "handlingsplan.concerns.casefiles",
    "handlingsplan.communication.rollout",
    "handlingsplan.communication.audiences",
    "handlingsplan.prevention.efforts",
    "handlingsplan.prevention.training",
    "handlingsplan.prevention.picture",
    "handlingsplan.planning.followup",
    "handlingsplan.planning.plans",
    "handlingsplan.planning.groundwork",
    "handlingsplan.planning.cards",
    "handlingsplan.workflow",
    "handlingsplan.clocks",
    "handlingsplan.contacts",
    "handlingsplan.figures",
    "handlingsplan.guidance",
    "handlingsplan.documents",
    "handlingsplan.notices",
    "handlingsplan.access",
    "handlingsplan.retention",
    "handlingsplan.keys",
    "handlingsplan.audit",
    "handlingsplan.accounts",
    "handlingsplan.organisation",
    "handlingsplan.tenancy",
    "handlingsplan.ui",
    "handlingsplan.config",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "handlingsplan.config.static_app.OurStaticFiles",
    "django_htmx",
    "template_partials.apps.SimpleAppConfig",
    "procrastinate.contrib.django",
]

# Foreign tables and why they are no municipality's: see tenancy.checks.
GLOBAL_APPS = {
    "account": "e-mail addresses of people with an account",
    "mfa": "second factors of people with an account",
    "usersessions": "where a person is signed in",
    "auth": "unused by us; required by the framework",
    "contenttypes": "the framework's list of models",
    "sessions": "sign-in sessions",
    "procrastinate": "jobs, which carry identifiers and no content",
}

MIDDLEWARE = [
    "handlingsplan.config.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "handlingsplan.config.middleware.RequestNumberMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "handlingsplan.config.middleware.CompressTextMiddleware",
    "handlingsplan.config.middleware.WritableAddressMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
]

ROOT_URLCONF = "handlingsplan.config.urls"
WSGI_APPLICATION = "handlingsplan.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "handlingsplan.config.context.page",
            ],
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            ["django.template.loaders.app_directories.Loader"],
                        )
                    ],
                )
            ],
            "builtins": ["template_partials.templatetags.partials"],
        },
    }
]

LANGUAGE_CODE = "da"
LANGUAGES = [("da", _("Danish")), ("en", _("English"))]
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True
USE_I18N = True
LANGUAGE_COOKIE_AGE = 60 * 60 * 24 * 365
LANGUAGE_COOKIE_SAMESITE = "Lax"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "handlingsplan.config.staticfiles.StaticFiles"},
}

EMAIL_BACKEND = os.environ.get(
    "HANDLINGSPLAN_EMAIL_BACKEND",
    "django.core.mail.backends.dummy.EmailBackend" if DEMO else "django.core.mail.backends.smtp.EmailBackend",
)
EMAIL_HOST = os.environ.get("HANDLINGSPLAN_EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("HANDLINGSPLAN_EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("HANDLINGSPLAN_EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("HANDLINGSPLAN_EMAIL_PASSWORD", "")
EMAIL_USE_TLS = flag("HANDLINGSPLAN_EMAIL_TLS")
DEFAULT_FROM_EMAIL = os.environ.get("HANDLINGSPLAN_EMAIL_FROM", "handlingsplan@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {
            "()": "handlingsplan.config.logs.WithoutSecrets",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
