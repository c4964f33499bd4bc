"""Somebody: an owner, a moderator, later a reader who comments."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from samara.server.models.origin import Origin


def new_handle() -> str:
    """A name that nobody has; people may choose a better one later."""
    return f"p-{secrets.token_hex(8)}"


class People(BaseUserManager["Person"]):
    """Creates people; a password is never needed to exist."""

    def create_user(self, *, name: str = "", email: str | None = None, password: str | None = None, **more: Any) -> Person:
        """A new person; without a password nobody can sign in by one."""
        person = Person(name=name, email=email, **more)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """`handle` is the stable name, `name` what others see, `email` optional and unique in any case of letters."""

    handle = models.CharField(max_length=64, unique=True, default=new_handle)
    name = models.CharField(max_length=100, blank=True)
    email = models.EmailField(null=True, blank=True)
    joined = models.DateTimeField(auto_now_add=True)
    is_active = models.BooleanField(default=True)
    origin = models.ForeignKey(Origin, models.SET_NULL, null=True, blank=True, related_name="people")

    objects = People()

    USERNAME_FIELD = "handle"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = (models.UniqueConstraint(Lower("email"), name="one_person_per_email"),)

    def __str__(self) -> str:
        return self.name or self.handle

    def save(self, *args: Any, **more: Any) -> None:
        """An empty address means none, which any number of people may have."""
        self.email = self.email or None
        super().save(*args, **more)
