"""How often something was asked for lately."""

from django.db import models


class Tally(models.Model):
    """`key` is a keyed digest of what is counted and for whom: neither an address nor an IP address is kept."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    until = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.count} until {self.until:%H:%M}"
