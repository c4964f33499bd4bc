"""What a site's own pages show to act for a person: short-lived, bound to the site, revocable."""

from django.conf import settings
from django.db import models

from samara.server.models.site import Site


class Token(models.Model):
    """One browser on one site. `key` finds the row; of the secret that changes with each renewal only digests are kept: the one
    in force, and the one before, which tabs that renew at the same moment may still show for a short time after `renewed`."""

    key = models.CharField(max_length=24, unique=True)
    digest = models.CharField(max_length=64)
    former = models.CharField(max_length=64, blank=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="tokens")
    site = models.ForeignKey(Site, models.CASCADE, related_name="tokens")
    origin = models.CharField(max_length=300)
    created = models.DateTimeField(auto_now_add=True)
    renewed = models.DateTimeField()
    expires = models.DateTimeField(help_text="Until when it opens the doors; after that it can only be renewed.")
    until = models.DateTimeField(db_index=True, help_text="Until when it can be renewed.")

    def __str__(self) -> str:
        return f"token of {self.person} on {self.site}"
