"""A site that Samara looks after."""

from django.db import models


class Site(models.Model):
    """`source` is the resolved folder or the address that is read; `url` the public address, empty while nobody has said it."""

    name = models.CharField(max_length=200)
    url = models.CharField(max_length=2000, blank=True)
    source = models.CharField(max_length=2000, unique=True)
    created = models.DateTimeField(auto_now_add=True)
    served = models.DateTimeField(null=True, blank=True, help_text="When it was last read and made ready to be served.")

    def __str__(self) -> str:
        return self.name
