"""How the links of a site stand, in its last run."""

from django.db import models

from samara.server.models.site import Site


class Linking(models.Model):
    """`outline` is packed by `store.linking`: one row, because the pages of an outline are only told together."""

    site = models.OneToOneField(Site, models.CASCADE, related_name="linking")
    made = models.DateTimeField(auto_now=True)
    outline = models.BinaryField()

    def __str__(self) -> str:
        return f"Links of {self.site}"
