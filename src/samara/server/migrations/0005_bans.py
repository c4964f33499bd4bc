"""Moderation: who may not write where, and what was decided."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("samara", "0004_comments"),
    ]

    operations = [
        migrations.CreateModel(
            name="Ban",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateTimeField(auto_now_add=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bans", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("site", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="bans", to="samara.site")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("site", "person"), name="one_ban_per_person")],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("published", "Approved"),
                            ("waiting", "Held back"),
                            ("removed", "Removed"),
                            ("spam", "Called spam"),
                            ("banned", "Banned"),
                            ("lifted", "Ban lifted"),
                            ("opening", "Opened, slowed or closed"),
                            ("role", "Role given or taken"),
                        ],
                        max_length=20,
                    ),
                ),
                ("changes", models.JSONField(default=list)),
                ("made", models.DateTimeField(auto_now_add=True)),
                ("undone", models.DateTimeField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="acts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="decisions", to="samara.site"),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["site", "-id"], name="decisions_by_site")],
            },
        ),
    ]
