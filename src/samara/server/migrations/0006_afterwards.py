"""What happens after a comment: deliveries, mail that is not wanted, and threads of pages that moved."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("samara", "0005_bans"),
    ]

    operations = [
        migrations.AddField(
            model_name="thread",
            name="into",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="merged", to="samara.thread"
            ),
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "channel",
                    models.CharField(
                        choices=[("mail", "Mail"), ("alert", "Message by Apprise"), ("hook", "Webhook")], max_length=10
                    ),
                ),
                ("receiver", models.CharField(max_length=254)),
                ("reason", models.CharField(blank=True, max_length=10)),
                ("daily", models.BooleanField(default=False)),
                ("due", models.DateTimeField()),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("done", models.DateTimeField(blank=True, db_index=True, null=True)),
                ("fault", models.CharField(blank=True, max_length=500)),
                (
                    "happening",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="deliveries", to="samara.happening"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deliveries",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "subscription",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deliveries",
                        to="samara.subscription",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(condition=models.Q(("done", None)), fields=["due"], name="deliveries_due")],
                "constraints": [
                    models.UniqueConstraint(fields=("happening", "channel", "receiver"), name="one_delivery_per_receiver")
                ],
            },
        ),
        migrations.CreateModel(
            name="Merge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("shift", models.PositiveIntegerField()),
                ("size", models.PositiveIntegerField()),
                ("made", models.DateTimeField(auto_now_add=True)),
                ("undone", models.DateTimeField(blank=True, null=True)),
                ("site", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="merges", to="samara.site")),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="merges_away", to="samara.thread"
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="merges_here", to="samara.thread"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(condition=models.Q(("undone", None)), fields=("source",), name="one_merge_away"),
                    models.CheckConstraint(
                        condition=models.Q(("source", models.F("target")), _negated=True), name="merged_into_another"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Silence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("whom", models.CharField(max_length=64)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("mention", "Mention"),
                            ("owner", "Comments on a site of one's own"),
                            ("asked", "Whether to follow a conversation"),
                        ],
                        max_length=10,
                    ),
                ),
                ("since", models.DateTimeField(auto_now_add=True)),
                (
                    "site",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="silences", to="samara.site"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("site", "whom", "kind"), name="one_silence_per_kind")],
            },
        ),
    ]
