"""German."""

from samara.server.door.texts import Door

DOOR = Door(
    join="Anmelden oder beitreten",
    how="Es gibt kein Passwort. Wir schicken einen Code an deine Adresse; wer neu ist, gehört damit dazu.",
    your_address="Deine E-Mail-Adresse",
    ways="Oder ein Konto anderswo, oder deine eigene Webadresse:",
    use_key="Passkey verwenden",
    by="Weiter mit {name}",
    privacy=(
        "Deine Adresse dient der Anmeldung bei {place}; niemand bekommt sie zu sehen. Ein Cookie hält dich "
        "angemeldet, und es gibt kein anderes."
    ),
    foreign="Dieses Formular kam nicht von dieser Seite. Bitte versuch es noch einmal.",
    many_codes="Es wurden zu viele Codes angefordert. Bitte warte eine Viertelstunde.",
    many_guesses="Es wurden zu viele Codes eingegeben. Bitte warte zehn Minuten.",
    many_tries="Zu viele Versuche. Bitte warte zehn Minuten.",
    tries="Versuche übrig: {count}.",
    spent_code="Dieser Code ist verbraucht oder zu alt. Bitte fordere einen neuen an.",
    neither="Das ist keine E-Mail-Adresse und kein Konto anderswo, nach dem wir fragen können.",
    too_late="Das hat zu lange gedauert oder begann in einem anderen Browser. Bitte versuch es noch einmal.",
    taken="Dieses Konto gehört hier jemand anderem.",
    unreached="Das hat beim anderen Server nicht geklappt. Ein Code per E-Mail geht immer.",
    on="Weiter zu deinem Server",
    on_asks="Er fragt dich, ob du dich hier anmelden möchtest, und schickt dich zurück.",
    otherwise="Lieber anders",
    as_whom="Weiter als {name}?",
    may=(
        "Du meldest dich bei {place} an. Die Seiten unter {origin} dürfen dann in deinem Namen schreiben und lesen, "
        "was du dort tust; deine Adresse bleibt hier."
    ),
    somebody_else="Abmelden, ich bin jemand anderes",
    inside="Du bist angemeldet",
    inside_go="Du kannst dieses Fenster schließen und bei {place} weitermachen.",
    close="Fenster schließen",
    back="Zurück zur Seite",
    back_to="Du bist unterwegs zu {page}.",
    hand="Anmelden als {name}?",
    hand_says="{place} sagt, dass du das bist.",
    hand_spent=(
        "Er wurde benutzt, ist älter als fünf Minuten oder war nie von uns. Geh zurück zu der Seite, auf der er "
        "stand, und versuch es noch einmal."
    ),
    key_offer="Nächstes Mal ohne Code?",
    key_is=(
        "Ein Passkey liegt auf diesem Gerät oder in deinem Passwortmanager. Du meldest dich mit Finger, Gesicht oder "
        "der PIN des Geräts an; nichts davon verlässt das Gerät."
    ),
    key_failed="Das hat nicht geklappt. Versuch es noch einmal, oder mach ohne weiter.",
    key_none="In diesem Browser, so wie er eingestellt ist, gehen keine Passkeys. Mit einem Code kommst du immer hinein.",
    key_device="Wie dieses Gerät heißt",
    key_example="Mein Telefon",
    key_make="Passkey anlegen",
    later="Nicht jetzt",
    key_yours="Dein Passkey",
    key_asks="Dein Browser bittet dich zu zeigen, dass du es bist.",
    key_code="Lieber ein Code per E-Mail",
    key_unknown="Dieser Passkey ist hier nicht bekannt. Ein Code per E-Mail geht immer.",
    again="Melde dich erst noch einmal an",
    again_why=(
        "Was dein Konto öffnet, lässt sich innerhalb einer Stunde nach dem Anmelden ändern. Melde dich ab, komm "
        "wieder herein und mach weiter."
    ),
    seen="Was andere sehen",
    handle="Dein Kürzel hier ist {handle}.",
    no_address="Du hast keine; ohne sie kommst du nur mit einem Passkey oder einem Link hinein.",
    other_address="Eine andere Adresse",
    send_there="Code dorthin schicken",
    address_taken="Diese Adresse gehört zu einem anderen Konto von dir: Melde dich stattdessen mit ihr an.",
    follows="Was du per Mail verfolgst",
    keys="Deine Passkeys",
    since="seit {day}",
    used="zuletzt benutzt {day}",
    key_good="Mit einem Passkey meldest du dich ohne Code an.",
    accounts="Konten anderswo",
    account="Melde dich hier mit einem anderen Konto oder mit deiner eigenen Webadresse an:",
    add="Hinzufügen",
    where="Wo du angemeldet bist",
    this="dieser Browser",
    browser="Ein Browser",
    pages_at="auf den Seiten unter {origin}, zuletzt {day}",
    everywhere="Überall sonst abmelden",
    here="Hier abmelden",
    data="Deine Daten",
    data_is="Alles, was über dich gespeichert ist, in einer Datei.",
    take="Mitnehmen",
    leave="Gehen",
    owns="Dir gehört hier eine Website. Wer den Server betreibt, muss sie zuerst jemand anderem geben.",
    words="Was du gesagt hast",
    stay="bleibt, ohne deinen Namen",
    go="wird auch entfernt",
    final="Dein Konto, deine Adresse und deine Passkeys werden sofort entfernt. Das lässt sich nicht rückgängig machen.",
    erase="Mich löschen",
    site="Zur Website",
    dashboard="Zur Übersicht",
    gone="Du bist hier nicht mehr da",
    gone_is="Dein Konto und was dazu gehörte sind entfernt. Du kannst jederzeit wiederkommen, als jemand Neues.",
    gone_pages=(
        "Wo Kommentare vorab in die Seiten einer Website geschrieben werden, verschwinden deine, sobald der "
        "Betreiber sie das nächste Mal schreibt."
    ),
    ready="Noch ein Klick",
    ready_is=("Du bist schon angemeldet, also brauchst du keinen Code. Dein Kommentar wartet hier, bis du ihn veröffentlichst."),
    publish_as="Als {name} veröffentlichen",
    report="Einen Kommentar melden",
    report_who=(
        "Nur wer sich um die Website kümmert, sieht, was du hier sagst. Nichts wird entfernt, bevor jemand von ihnen "
        "es angesehen hat."
    ),
    report_no_reason="Bitte wähle, was daran nicht stimmt.",
    report_what="Was stimmt daran nicht?",
    spam="Spam oder Werbung",
    abuse="Beleidigung, Drohung oder Hass",
    private="Privates über jemanden",
    illegal="Gegen das Gesetz",
    other="Etwas anderes",
    report_more="Was wir sonst wissen sollten (freiwillig)",
    report_thanks="Danke",
    report_looked="Jemand, der sich um die Website kümmert, sieht es sich an.",
    conversation="Zurück zum Gespräch",
    off="Auf dieser Website gibt es keine Kommentare.",
    banned="Du kannst auf dieser Website nicht schreiben.",
    empty="Bitte schreib erst etwas.",
    long="Das ist länger als {count} Zeichen. Bitte mach es kürzer.",
    parent="Der Kommentar, auf den du antwortest, ist nicht mehr da.",
    bad="Diese Anfrage ist nicht zu verstehen.",
    bad_try="Geh zurück und versuch es noch einmal.",
    forbidden="Das darfst du nicht.",
    nothing="Unter dieser Adresse ist nichts.",
    nothing_why="Vielleicht ist es umgezogen, vielleicht war es nie da.",
    broke="Bei uns ist etwas kaputtgegangen.",
    broke_try="Bitte versuch es nach einer Weile noch einmal.",
    blocked="Dieses Konto ist geschlossen.",
    blocked_why="Schreib dem Betreiber der Website, wenn du findest, dass das nicht richtig ist.",
    before="Von früher",
    before_many="Kommentare auf {place}, die mit einem Archiv unter deiner Adresse kamen: {count}",
    before_why=(
        "Dass du sie geschrieben hast, sagt das Archiv; geprüft hat es niemand. Übernimm sie nur, wenn es stimmt: Dann "
        "kannst du sie entfernen, sie stehen in deinen Daten, und sie gehen mit dir, wenn du gehst."
    ),
    before_take="Die sind von mir",
    before_taken="Übernommen am {day}, auf {place}: {count}",
    before_back="Zurückgeben",
)
