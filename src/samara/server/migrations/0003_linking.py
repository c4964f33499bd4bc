"""Linking: how the links of a site stand."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("samara", "0002_registration"),
    ]

    operations = [
        migrations.CreateModel(
            name="Linking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made", models.DateTimeField(auto_now=True)),
                ("outline", models.BinaryField()),
                (
                    "site",
                    models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="linking", to="samara.site"),
                ),
            ],
        ),
    ]
