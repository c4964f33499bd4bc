"""What a person may do on a site."""

from django.conf import settings
from django.db import models

from samara.server.models.site import Site


class Membership(models.Model):
    """A person's role on one site; the roles of one person differ from site to site."""

    class Role(models.TextChoices):
        OWNER = "owner"
        MODERATOR = "moderator"

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    site = models.ForeignKey(Site, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("person", "site"), name="one_role_per_site"),)

    def __str__(self) -> str:
        return f"{self.person} as {self.role} of {self.site}"
