"""How often a word stood in comments that a site's moderators called spam, and in those that they let stand."""

from django.db import models

from samara.server.models.site import Site


class Word(models.Model):
    """What the classifier of one site learned of a word. The empty word counts the comments themselves."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="words")
    word = models.CharField(max_length=64, blank=True)
    spam = models.PositiveIntegerField(default=0)
    ham = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("site", "word"), name="one_row_per_word"),)

    def __str__(self) -> str:
        return f"{self.word}: {self.spam} spam, {self.ham} ham"
