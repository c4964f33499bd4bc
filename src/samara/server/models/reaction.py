"""A sign that somebody set under a comment."""

from django.conf import settings
from django.db import models

from samara.server.models.comment import Comment


class Reaction(models.Model):
    """`sign` is one of those that the site offers; each once per person."""

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="signs")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="reactions")
    sign = models.CharField(max_length=16)
    set = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("comment", "person", "sign"), name="one_sign_per_person"),)

    def __str__(self) -> str:
        return f"{self.sign} for {self.comment}"
