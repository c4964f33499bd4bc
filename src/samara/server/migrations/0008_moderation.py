"""The moderators' list is narrowed by host and suspicion, guests are banned by their browser, and owners are told of more."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("samara", "0007_defence"),
    ]

    operations = [
        migrations.AddField(
            model_name="ban",
            name="browser",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AlterField(
            model_name="ban",
            name="person",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="bans",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="ban",
            constraint=models.UniqueConstraint(
                condition=models.Q(("browser", ""), _negated=True), fields=("site", "browser"), name="one_ban_per_browser"
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="host",
            field=models.CharField(blank=True, max_length=100),
        ),
        migrations.AddIndex(
            model_name="comment",
            index=models.Index(fields=["site", "state", "suspicion"], name="comments_by_suspicion"),
        ),
        migrations.AddIndex(
            model_name="comment",
            index=models.Index(
                condition=models.Q(("host", ""), _negated=True),
                fields=["site", "host", "state", "created"],
                name="comments_by_host",
            ),
        ),
        migrations.AddIndex(
            model_name="comment",
            index=models.Index(
                condition=models.Q(("browser", ""), _negated=True), fields=["site", "browser"], name="comments_by_browser"
            ),
        ),
        migrations.AlterField(
            model_name="happening",
            name="kind",
            field=models.CharField(
                choices=[
                    ("waiting", "Waits for a moderator"),
                    ("published", "Published"),
                    ("edited", "Edited"),
                    ("removed", "Removed"),
                    ("spam", "Spam"),
                    ("flagged", "Reported by a reader"),
                    ("alarm", "Unusually much is written"),
                ],
                max_length=20,
            ),
        ),
    ]
