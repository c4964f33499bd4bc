"""Which pages a check found fault with, in the last run of a site."""

from django.db import models

from samara.server.models.site import Site


class Affected(models.Model):
    """The pages' keys packed as an array, because a check that fails on 30,000 pages would else need 30,000 rows."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="affected")
    check_id = models.CharField(max_length=100)
    before = models.BinaryField()
    after = models.BinaryField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("site", "check_id"), name="one_row_per_check"),)

    def __str__(self) -> str:
        return self.check_id
