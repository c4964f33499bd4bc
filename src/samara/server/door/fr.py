"""French."""

from samara.server.door.texts import Door

DOOR = Door(
    join="Se connecter ou s’inscrire",
    how="Il n’y a pas de mot de passe. Nous envoyons un code à votre adresse ; qui est nouveau devient membre ainsi.",
    your_address="Votre adresse e-mail",
    ways="Ou un compte ailleurs, ou votre propre adresse web :",
    use_key="Utiliser une clé d’accès",
    by="Continuer avec {name}",
    privacy=(
        "Votre adresse sert à vous connecter à {place} ; elle n’est montrée à personne. Un cookie vous garde "
        "connecté, et il n’y en a pas d’autre."
    ),
    foreign="Ce formulaire ne venait pas de cette page. Veuillez réessayer.",
    many_codes="Trop de codes ont été demandés. Veuillez attendre un quart d’heure.",
    many_guesses="Trop de codes ont été saisis. Veuillez attendre dix minutes.",
    many_tries="Trop d’essais. Veuillez attendre dix minutes.",
    tries="Essais restants : {count}.",
    spent_code="Ce code est épuisé ou trop ancien. Veuillez en demander un nouveau.",
    neither="Ce n’est ni une adresse e-mail, ni un compte ailleurs que nous sachions interroger.",
    too_late="Cela a pris trop de temps, ou a commencé dans un autre navigateur. Veuillez réessayer.",
    taken="Ce compte appartient ici à quelqu’un d’autre.",
    unreached="Cela n’a pas marché avec l’autre serveur. Un code par e-mail marche toujours.",
    on="Vers votre serveur",
    on_asks="Il vous demande si vous voulez vous connecter ici, puis vous renvoie.",
    otherwise="Autrement",
    as_whom="Continuer en tant que {name} ?",
    may=(
        "Vous vous connectez à {place}. Ses pages à {origin} pourront alors écrire et lire en votre nom ce que vous "
        "y faites ; votre adresse reste ici."
    ),
    somebody_else="Se déconnecter, je suis quelqu’un d’autre",
    inside="Vous êtes connecté",
    inside_go="Vous pouvez fermer cette fenêtre et continuer sur {place}.",
    close="Fermer la fenêtre",
    back="Retour à la page",
    back_to="Vous êtes en route vers {page}.",
    hand="Se connecter en tant que {name} ?",
    hand_says="{place} dit que c’est vous.",
    hand_spent=(
        "Il a été utilisé, il a plus de cinq minutes, ou il n’a jamais été des nôtres. Revenez à la page où il se "
        "trouvait et réessayez."
    ),
    key_offer="La prochaine fois sans code ?",
    key_is=(
        "Une clé d’accès se trouve sur cet appareil ou dans votre gestionnaire de mots de passe. Vous vous connectez "
        "avec le doigt, le visage ou le code de l’appareil ; rien de cela ne le quitte."
    ),
    key_failed="Cela n’a pas marché. Réessayez, ou continuez sans.",
    key_none="Les clés d’accès ne marchent pas dans ce navigateur tel qu’il est réglé. Un code vous fait toujours entrer.",
    key_device="Comment s’appelle cet appareil",
    key_example="Mon téléphone",
    key_make="Créer une clé d’accès",
    later="Pas maintenant",
    key_yours="Votre clé d’accès",
    key_asks="Votre navigateur vous demande de montrer que c’est bien vous.",
    key_code="Plutôt un code par e-mail",
    key_unknown="Cette clé d’accès n’est pas connue ici. Un code par e-mail marche toujours.",
    again="Connectez-vous d’abord de nouveau",
    again_why=("Ce qui ouvre votre compte se change dans l’heure qui suit la connexion. Déconnectez-vous, revenez et continuez."),
    seen="Ce que les autres voient",
    handle="Votre identifiant ici est {handle}.",
    no_address="Vous n’en avez pas ; sans elle, seuls une clé d’accès ou un lien vous font entrer.",
    other_address="Une autre adresse",
    send_there="Y envoyer un code",
    address_taken="Cette adresse appartient à un autre de vos comptes : connectez-vous plutôt avec elle.",
    follows="Ce que vous suivez par e-mail",
    keys="Clés d’accès",
    since="depuis le {day}",
    used="dernière utilisation le {day}",
    key_good="Avec une clé d’accès, vous vous connectez sans code.",
    accounts="Comptes ailleurs",
    account="Connectez-vous ici avec un autre compte ou avec votre propre adresse web :",
    add="Ajouter",
    where="Où vous êtes connecté",
    this="ce navigateur",
    browser="Un navigateur",
    pages_at="sur ses pages à {origin}, en dernier le {day}",
    everywhere="Se déconnecter partout ailleurs",
    here="Se déconnecter ici",
    data="Vos données",
    data_is="Tout ce qui est gardé de vous, en un seul fichier.",
    take="L’emporter",
    leave="Partir",
    owns="Un site vous appartient ici. Qui gère le serveur doit d’abord le donner à quelqu’un d’autre.",
    words="Ce que vous avez dit",
    stay="reste, sans votre nom",
    go="est supprimé aussi",
    final="Votre compte, votre adresse et vos clés d’accès sont supprimés aussitôt. C’est sans retour.",
    erase="Me supprimer",
    site="Vers le site",
    dashboard="Vers le tableau de bord",
    gone="Vous n’êtes plus ici",
    gone_is=(
        "Votre compte et ce qui en faisait partie sont supprimés. Vous pouvez revenir quand vous voulez, comme "
        "quelqu’un de nouveau."
    ),
    gone_pages=(
        "Là où des commentaires sont écrits d’avance dans les pages d’un site, les vôtres en partent quand son "
        "propriétaire les réécrit."
    ),
    ready="Encore une pression",
    ready_is="Vous êtes déjà connecté, donc aucun code n’est nécessaire. Votre commentaire attend ici que vous le publiiez.",
    publish_as="Publier en tant que {name}",
    report="Signaler un commentaire",
    report_who=(
        "Seuls ceux qui s’occupent du site voient ce que vous dites ici. Rien n’est retiré avant que l’un d’eux ait regardé."
    ),
    report_no_reason="Veuillez choisir ce qui ne va pas.",
    report_what="Qu’est-ce qui ne va pas ?",
    spam="Spam ou publicité",
    abuse="Insulte, menace ou haine",
    private="Vie privée de quelqu’un",
    illegal="Contraire à la loi",
    other="Autre chose",
    report_more="Autre chose à nous faire savoir (facultatif)",
    report_thanks="Merci",
    report_looked="Quelqu’un qui s’occupe du site va regarder.",
    conversation="Retour à la conversation",
    off="Il n’y a pas de commentaires sur ce site.",
    banned="Vous ne pouvez pas écrire sur ce site.",
    empty="Veuillez d’abord écrire quelque chose.",
    long="C’est plus long que {count} caractères. Veuillez raccourcir.",
    parent="Le commentaire auquel vous répondez n’est plus là.",
    bad="Cette demande est incompréhensible.",
    bad_try="Revenez en arrière et réessayez.",
    forbidden="Vous ne pouvez pas faire cela.",
    nothing="Il n’y a rien à cette adresse.",
    nothing_why="C’est peut-être déplacé, ou cela n’a jamais été là.",
    broke="Quelque chose s’est cassé chez nous.",
    broke_try="Veuillez réessayer dans un moment.",
    blocked="Ce compte est fermé.",
    blocked_why="Écrivez au propriétaire du site si vous pensez que c’est une erreur.",
    before="D’avant",
    before_many="Commentaires sur {place} arrivés avec une archive sous votre adresse : {count}",
    before_why=(
        "C’est l’archive qui dit que vous les avez écrits ; personne ne l’a vérifié. Ne les reprenez que si c’est vrai : "
        "vous pourrez alors les supprimer, ils seront dans vos données et partiront avec vous."
    ),
    before_take="Je les ai écrits",
    before_taken="Repris le {day}, sur {place} : {count}",
    before_back="Rendre",
)
