"""Which mail an address does not want."""

from django.db import models

from samara.server.models.site import Site


class Silence(models.Model):
    """Of one kind, from one site. `whom` is a keyed digest of the address: it need not be kept to be left alone."""

    class Kind(models.TextChoices):
        MENTION = "mention"
        OWNER = "owner", "Comments on a site of one's own"
        ASKED = "asked", "Whether to follow a conversation"

    site = models.ForeignKey(Site, models.CASCADE, related_name="silences")
    whom = models.CharField(max_length=64)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("site", "whom", "kind"), name="one_silence_per_kind"),)

    def __str__(self) -> str:
        return f"no mail of kind {self.kind}"
