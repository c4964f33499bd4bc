"""A thread whose comments were moved to another page's, because the page moved."""

from django.db import models
from django.db.models import F, Q

from samara.server.models.site import Site
from samara.server.models.thread import Thread


class Merge(models.Model):
    """The comments that had the numbers 1 to `size` in `source` have `shift` more in `target`, until it is `undone`."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="merges")
    source = models.ForeignKey(Thread, models.CASCADE, related_name="merges_away")
    target = models.ForeignKey(Thread, models.CASCADE, related_name="merges_here")
    shift = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    made = models.DateTimeField(auto_now_add=True)
    undone = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("source",), name="one_merge_away", condition=Q(undone=None)),
            models.CheckConstraint(condition=~Q(source=F("target")), name="merged_into_another"),
        )

    def __str__(self) -> str:
        return f"{self.source} moved to {self.target}"
