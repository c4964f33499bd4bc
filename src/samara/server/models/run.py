"""One reading of a site: scores over time, and the whole report of each run."""

from django.db import models

from samara.server.models.site import Site


class Run(models.Model):
    """`scores` holds the total ("") and each practice as [before, after], for the trend; `store` packs the reports."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="runs")
    started = models.DateTimeField()
    finished = models.DateTimeField()
    pages = models.PositiveIntegerField()
    scores = models.JSONField(default=dict)
    before = models.BinaryField()
    after = models.BinaryField()

    class Meta:
        ordering = ("-finished", "-pk")

    def __str__(self) -> str:
        return f"{self.site} on {self.finished:%Y-%m-%d %H:%M}"
