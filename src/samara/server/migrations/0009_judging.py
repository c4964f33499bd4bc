"""A draft keeps how it was sent, and what Akismet is to be asked has a place."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("samara", "0008_moderation"),
    ]

    operations = [
        migrations.AddField(
            model_name="draft",
            name="sent",
            field=models.JSONField(default=dict, help_text="How it was sent, for the judge."),
        ),
        migrations.CreateModel(
            name="Inquiry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("check", "Is it spam?"), ("spam", "It was spam"), ("ham", "It was not spam")], max_length=10
                    ),
                ),
                ("due", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                (
                    "comment",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="inquiries", to="samara.comment"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("comment", "kind"), name="one_inquiry_per_kind")],
            },
        ),
    ]
