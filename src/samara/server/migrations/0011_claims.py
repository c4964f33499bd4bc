"""People take over what came with an archive under their address; the log tells it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("samara", "0010_codes"),
    ]

    operations = [
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
                    ("claimed", "Taken over by their writer"),
                ],
                max_length=20,
            ),
        ),
    ]
