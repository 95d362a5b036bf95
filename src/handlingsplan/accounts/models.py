# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A person who signs in, and where she works."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.organisation.models import Unit
from handlingsplan.tenancy.models import TenantOwned
from handlingsplan.tenancy.terms import Ownership


class UserManager(BaseUserManager["User"]):
    """Makes people out of an address and a name."""

    def create_user(self, email: str, full_name: str, password: str | None = None, **fields: Any) -> "User":
        """A new person. Without a password she cannot sign in until she has chosen one through her invitation."""
        user = self.model(email=self.normalize_email(email).lower(), full_name=full_name, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A person with an account. What she may do stands in `access`, per municipality, never here.

    There is no superuser: nobody has standing power over all municipalities.
    """

    tenancy: ClassVar = Ownership.GLOBAL

    email = models.EmailField(_("e-mail"), unique=True)
    full_name = models.CharField(_("name"), max_length=120)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(
        default=False, help_text=_("A person in the demonstration; cannot be used elsewhere.")
    )
    joined_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["full_name"]

    class Meta:
        verbose_name = _("person")
        ordering = ("full_name",)

    def __str__(self) -> str:
        return self.full_name

    @property
    def first_name(self) -> str:
        return self.full_name.split()[0]


class Employment(TenantOwned):
    """That a person works in a municipality, where and as what."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="employments")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="people")
    title = models.CharField(_("title"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("employment")
        constraints = [
            models.UniqueConstraint("municipality", "user", name="a_person_is_employed_once_in_a_municipality")
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.title}" if self.title else str(self.user)
