"""Comments are judged, reported and brought along: what was noticed, what was learned, reports and imports."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("samara", "0006_afterwards"),
    ]

    operations = [
        migrations.AddField(
            model_name="comment",
            name="learned",
            field=models.CharField(blank=True, max_length=4),
        ),
        migrations.AddField(
            model_name="comment",
            name="suspicion",
            field=models.FloatField(default=0.0),
        ),
        migrations.AddField(
            model_name="comment",
            name="why",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="thread",
            name="alarmed",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name="decision",
            name="act",
            field=models.CharField(
                choices=[
                    ("published", "Approved"),
                    ("waiting", "Held back"),
                    ("removed", "Removed"),
                    ("spam", "Called spam"),
                    ("banned", "Banned"),
                    ("lifted", "Ban lifted"),
                    ("opening", "Opened, slowed or closed"),
                    ("flags", "Reports settled"),
                    ("role", "Role given or taken"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="origin",
            name="kind",
            field=models.CharField(
                choices=[
                    ("crawl", "Crawl"),
                    ("comment", "Comment"),
                    ("import", "Import"),
                    ("webmention", "Webmention"),
                    ("pingback", "Pingback"),
                    ("trackback", "Trackback"),
                    ("reply", "Reply on a network"),
                    ("sign-up", "Sign Up"),
                ],
                max_length=20,
            ),
        ),
        migrations.CreateModel(
            name="Flag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("caller", models.CharField(max_length=64)),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("spam", "Spam or advertising"),
                            ("abuse", "Insult, threat or hatred"),
                            ("private", "Private matters of somebody"),
                            ("illegal", "Against the law"),
                            ("other", "Something else"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=500)),
                ("made", models.DateTimeField(auto_now_add=True)),
                ("settled", models.DateTimeField(blank=True, null=True)),
                (
                    "comment",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="flags", to="samara.comment"),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="flags",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(condition=models.Q(("settled", None)), fields=["comment"], name="flags_open")],
                "constraints": [models.UniqueConstraint(fields=("comment", "caller"), name="one_flag_per_caller")],
            },
        ),
        migrations.CreateModel(
            name="Intake",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("form", models.CharField(max_length=20)),
                ("name", models.CharField(max_length=255)),
                ("digest", models.CharField(max_length=64)),
                ("position", models.PositiveIntegerField(default=0)),
                ("taken", models.JSONField(default=dict)),
                ("left", models.JSONField(default=dict)),
                ("begun", models.DateTimeField(auto_now_add=True)),
                ("ended", models.DateTimeField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="intakes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="intakes", to="samara.site"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("site", "digest"), name="one_intake_per_archive")],
            },
        ),
        migrations.CreateModel(
            name="Word",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("word", models.CharField(blank=True, max_length=64)),
                ("spam", models.PositiveIntegerField(default=0)),
                ("ham", models.PositiveIntegerField(default=0)),
                ("site", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="words", to="samara.site")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("site", "word"), name="one_row_per_word")],
            },
        ),
    ]
