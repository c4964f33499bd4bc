"""A code of six digits that proves an address."""

from django.conf import settings
from django.db import models


class Code(models.Model):
    """One is alive per address, purpose and browser, so that nobody ends the code of somebody else by asking. Only a keyed digest
    of the code is kept, and one of the browser that asked for it."""

    class Purpose(models.TextChoices):
        JOIN = "join"
        MOVE = "move", "Move to another address"

    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    address = models.EmailField()
    digest = models.CharField(max_length=64)
    browser = models.CharField(max_length=64)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="codes")
    tries = models.PositiveSmallIntegerField(default=0)
    expires = models.DateTimeField(db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("purpose", "address", "browser"), name="one_code_per_browser"),)

    def __str__(self) -> str:
        return f"code for {self.address}"
