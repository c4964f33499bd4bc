"""Where a thing came from, so that crawls, imports, comments and webmentions can feed the same tables."""

from django.db import models

from samara.server.models.site import Site


class Origin(models.Model):
    """One source of things. `remote_id` is its name over there (an account's address, a comment's number), when it has one."""

    class Kind(models.TextChoices):
        CRAWL = "crawl"
        COMMENT = "comment"
        IMPORT = "import"
        WEBMENTION = "webmention"
        PINGBACK = "pingback"
        TRACKBACK = "trackback"
        REPLY = "reply", "Reply on a network"
        SIGN_UP = "sign-up"

    site = models.ForeignKey(Site, models.CASCADE, related_name="origins")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    network = models.CharField(max_length=40, blank=True)
    remote_id = models.CharField(max_length=500, blank=True)
    url = models.CharField(max_length=2000, blank=True)
    seen = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("site", "kind", "network", "remote_id", "url"), name="one_row_per_origin"),
        )

    def __str__(self) -> str:
        return f"{self.kind}: {self.url or self.remote_id}"
