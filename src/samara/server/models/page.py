"""A page of a site: its identity, and what the last reading said of it that lists are sorted and searched by."""

from django.db import models

from samara.server.models.origin import Origin
from samara.server.models.site import Site


class Page(models.Model):
    """Identity is the site and the canonical address. A page that the last reading did not see stays, `present` False, because
    comments, mentions and visits hang on it."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="pages")
    address = models.CharField(max_length=2000)
    origin = models.ForeignKey(Origin, models.SET_NULL, null=True, blank=True, related_name="pages")
    present = models.BooleanField(default=True)
    source = models.CharField(max_length=2000, blank=True)
    title = models.CharField(max_length=500, blank=True)
    kind = models.CharField(max_length=20, blank=True)
    inlinks = models.PositiveIntegerField(default=0)
    findings = models.PositiveIntegerField(default=0, help_text="Findings in the page as it is written.")
    remaining = models.PositiveIntegerField(default=0, help_text="Findings after optimising.")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("site", "address"), name="one_page_per_address"),)
        indexes = (
            models.Index(fields=("site", "present", "-inlinks"), name="pages_by_inlinks"),
            models.Index(fields=("site", "present", "-findings"), name="pages_by_findings"),
            models.Index(fields=("site", "present", "title"), name="pages_by_title"),
        )

    def __str__(self) -> str:
        return self.title or self.address
