"""What a page looked like, before and after optimising."""

from django.db import models

from samara.server.models.page import Page


class Portrait(models.Model):
    """Packed bytes that only `store` reads, in a table of their own so that lists of pages never drag them along."""

    page = models.OneToOneField(Page, models.CASCADE, primary_key=True, related_name="portrait")
    before = models.BinaryField()
    after = models.BinaryField()

    def __str__(self) -> str:
        return f"portrait of {self.page_id}"
