"""Who wants mail of what is written."""

from django.conf import settings
from django.db import models

from samara.server.models.comment import Comment
from samara.server.models.thread import Thread


class Subscription(models.Model):
    """Of a thread, or with `comment` of the answers to that comment. Nothing is sent before it is `confirmed` from the address
    itself; for an address that its person has proven, that is at once."""

    class Pace(models.TextChoices):
        AT_ONCE = "at-once", "At once"
        DAILY = "daily", "Once a day"

    thread = models.ForeignKey(Thread, models.CASCADE, related_name="subscriptions")
    comment = models.ForeignKey(Comment, models.CASCADE, null=True, blank=True, related_name="subscriptions")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="subscriptions")
    address = models.EmailField()
    pace = models.CharField(max_length=10, choices=Pace.choices, default=Pace.AT_ONCE)
    lang = models.CharField(max_length=20, blank=True)
    asked = models.DateTimeField(auto_now_add=True, db_index=True)
    confirmed = models.DateTimeField(null=True, blank=True)
    sent = models.DateTimeField(null=True, blank=True, help_text="When the last mail of it went out.")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("thread", "address"), name="one_subscription_per_thread", condition=models.Q(comment=None)
            ),
            models.UniqueConstraint(
                fields=("comment", "address"), name="one_subscription_per_comment", condition=models.Q(comment__isnull=False)
            ),
        )

    def __str__(self) -> str:
        return f"{self.address} follows {self.comment or self.thread}"
