"""A link that signs somebody in, once."""

from django.conf import settings
from django.db import models


class SignInLink(models.Model):
    """Only a digest of the token is kept: who reads the database cannot sign in with it."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="sign_in_links")
    digest = models.CharField(max_length=64, unique=True)
    created = models.DateTimeField(auto_now_add=True)
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"sign-in link of {self.person}"
