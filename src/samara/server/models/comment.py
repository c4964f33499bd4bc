"""A comment, wherever it was written."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from samara.core.comment import State
from samara.server.models.origin import Origin
from samara.server.models.site import Site
from samara.server.models.thread import Thread


class Comment(models.Model):
    """`text` is what was written (Markdown), `html` what is shown of it, rendered and cleaned when it was written.

    `path` is made of digits, so that every database sorts it alike; `root` is the number that it begins with. `origin` is empty
    for what was written here. `browser` is a digest of what a guest's browser keeps to edit its own words. `decider` and `reason`
    say who or what set the state, and why. `suspicion` is how sure the judge was that it is spam, from 0 to 1, and `why` what he
    noticed, each as [name, weight, words]; `learned` is what the classifier learned from it: ham, spam or nothing. `host` is the
    first one that it links to, empty where it links nowhere.
    """

    site = models.ForeignKey(Site, models.CASCADE, related_name="comments")
    thread = models.ForeignKey(Thread, models.CASCADE, related_name="comments")
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="replies")
    root = models.PositiveIntegerField()
    path = models.CharField(max_length=3000)
    depth = models.PositiveSmallIntegerField(default=0)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="comments")
    browser = models.CharField(max_length=64, blank=True)
    origin = models.ForeignKey(Origin, models.SET_NULL, null=True, blank=True, related_name="comments")
    name = models.CharField(max_length=60, blank=True)
    role = models.CharField(max_length=20, blank=True)
    link = models.CharField(max_length=2000, blank=True)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True)
    created = models.DateTimeField(default=timezone.now)
    edited = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=20, choices=[(each.value, each.value) for each in State])
    decided = models.DateTimeField(null=True, blank=True)
    decider = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="decisions")
    reason = models.CharField(max_length=500, blank=True)
    suspicion = models.FloatField(default=0.0)
    why = models.JSONField(default=list)
    learned = models.CharField(max_length=4, blank=True)
    host = models.CharField(max_length=100, blank=True)
    answers = models.PositiveIntegerField(default=0, help_text="Published comments below this one.")
    up = models.PositiveIntegerField(default=0)
    down = models.PositiveIntegerField(default=0)
    score = models.FloatField(default=0.0, help_text="What it is sorted by among the best.")
    reactions = models.JSONField(default=dict)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("thread", "path"), name="one_comment_per_path"),)
        indexes = (
            models.Index(fields=("thread", "created", "id"), name="roots_by_time", condition=models.Q(parent=None)),
            models.Index(fields=("thread", "score", "id"), name="roots_by_score", condition=models.Q(parent=None)),
            models.Index(fields=("thread", "root"), name="comments_by_root"),
            models.Index(fields=("site", "state", "created"), name="comments_by_state"),
            models.Index(fields=("person", "site", "state"), name="comments_by_person"),
            models.Index(fields=("site", "state", "suspicion"), name="comments_by_suspicion"),
            models.Index(fields=("site", "host", "state", "created"), name="comments_by_host", condition=~models.Q(host="")),
            models.Index(fields=("site", "browser"), name="comments_by_browser", condition=~models.Q(browser="")),
        )

    def __str__(self) -> str:
        return f"comment {self.pk}"
