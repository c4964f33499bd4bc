"""A code is one browser's: whoever asks for the same address elsewhere does not end it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("samara", "0009_judging"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="code", name="one_code_per_address"),
        migrations.AddConstraint(
            model_name="code",
            constraint=models.UniqueConstraint(fields=("purpose", "address", "browser"), name="one_code_per_browser"),
        ),
    ]
