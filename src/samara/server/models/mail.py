"""Mail that was not sent, because no mail server is set up."""

from django.db import models


class Mail(models.Model):
    """What lies in the outbox; kept for a day."""

    to = models.CharField(max_length=500)
    subject = models.CharField(max_length=500)
    text = models.TextField()
    written = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering = ("-written", "-pk")

    def __str__(self) -> str:
        return f"{self.subject} (to {self.to})"
