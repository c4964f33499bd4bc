"""An earlier address of a page."""

from django.db import models

from samara.server.models.page import Page
from samara.server.models.site import Site


class PageAddress(models.Model):
    """Whoever linked to the old address meant this page: mentions and visits find it here."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="page_addresses")
    address = models.CharField(max_length=2000)
    page = models.ForeignKey(Page, models.CASCADE, related_name="earlier")
    until = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("site", "address"), name="one_page_per_earlier_address"),)

    def __str__(self) -> str:
        return self.address
