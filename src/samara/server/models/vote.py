"""For or against a comment."""

from django.conf import settings
from django.db import models

from samara.server.models.comment import Comment


class Vote(models.Model):
    """`value` is 1 or -1; a person has one voice, so that a vote sent twice counts once."""

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="votes")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="votes")
    value = models.SmallIntegerField()
    cast = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("comment", "person"), name="one_vote_per_person"),)

    def __str__(self) -> str:
        return f"{self.value:+d} for {self.comment}"
