# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Signing in: e-mail and password, a second factor, recovery codes, sessions one can end."""

from .base import DEMO
from .environment import flag

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "workplaces"
ACCOUNT_LOGOUT_REDIRECT_URL = "front"

ACCOUNT_ADAPTER = "handlingsplan.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "handlingsplan.accounts.forms.SignInForm",
    "reset_password": "handlingsplan.accounts.forms.ForgottenPasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an address is proven by the invitation that was sent to it
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/300s/key",
    "reset_password": "20/m/ip,5/m/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
    "manage_email": "10/m/user",
    "reauthenticate": "10/m/user",
}
ACCOUNT_SESSION_REMEMBER = False
# Behind a proxy all come from its address; the last name in X-Forwarded-For is the one the proxy itself has seen.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if flag("HANDLINGSPLAN_BEHIND_PROXY") else 0

MFA_FORMS = {"activate_totp": "handlingsplan.accounts.forms.NewAppForm"}
MFA_ADAPTER = "handlingsplan.accounts.adapter.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "handlingsplan"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEMO or flag("HANDLINGSPLAN_INSECURE_PASSKEYS")

SESSION_COOKIE_AGE = 60 * 60 * 10
SESSION_COOKIE_NAME = "handlingsplan"
