"""English."""

from samara.widgets.talk.texts import Talk

TALK = Talk(
    comments="Comments",
    none="Nobody has said anything yet.",
    guest="Somebody",
    owner="Owner",
    moderator="Moderator",
    via="via {}",
    edited="edited",
    gone="This comment was removed.",
    waiting="This comment waits to be looked at.",
    answer="Answer",
    answering="in answer to {}",
    change="Change",
    remove="Remove",
    up="Well said",
    down="Not helpful",
    more="More comments",
    deeper="More answers",
)
