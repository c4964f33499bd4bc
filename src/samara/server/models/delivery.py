"""What is to be handed to one receiver, once."""

from django.conf import settings
from django.db import models

from samara.server.models.happening import Happening
from samara.server.models.subscription import Subscription


class Delivery(models.Model):
    """`receiver` is an e-mail address, or the digest of an address of the owner's that the settings hold: those can be secrets.

    Whoever hands it over moves `due` on first, so that no other process takes it, and sets `done` afterwards; `fault` says why it
    did not arrive. What is found with `done` empty after `due` is tried again.
    """

    class Channel(models.TextChoices):
        MAIL = "mail"
        ALERT = "alert", "Message by Apprise"
        HOOK = "hook", "Webhook"

    happening = models.ForeignKey(Happening, models.CASCADE, related_name="deliveries")
    channel = models.CharField(max_length=10, choices=Channel.choices)
    receiver = models.CharField(max_length=254)
    reason = models.CharField(max_length=10, blank=True)
    subscription = models.ForeignKey(Subscription, models.CASCADE, null=True, blank=True, related_name="deliveries")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="deliveries")
    daily = models.BooleanField(default=False)
    due = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    done = models.DateTimeField(null=True, blank=True, db_index=True)
    fault = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("happening", "channel", "receiver"), name="one_delivery_per_receiver"),)
        indexes = (models.Index(fields=("due",), name="deliveries_due", condition=models.Q(done=None)),)

    def __str__(self) -> str:
        return f"{self.channel} of {self.happening}"
