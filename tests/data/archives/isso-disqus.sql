-- What Isso 0.14.0 made of disqus.xml under TZ=America/New_York; recorded by python -m tools.isso.
BEGIN TRANSACTION;
CREATE TABLE comments (
                tid REFERENCES threads(id),
                id INTEGER PRIMARY KEY,
                parent INTEGER,
                created FLOAT NOT NULL,
                modified FLOAT,
                mode INTEGER,
                remote_addr VARCHAR,
                text VARCHAR NOT NULL,
                author VARCHAR,
                email VARCHAR,
                website VARCHAR,
                likes INTEGER DEFAULT 0,
                dislikes INTEGER DEFAULT 0,
                voters BLOB NOT NULL,
                notification INTEGER DEFAULT 0
            );
INSERT INTO "comments" VALUES(1,1,NULL,1338595200.0,NULL,1,'0.0.0.0','<p>An hour for each inch.</p><p>Less where it is green.</p>','Ada','ada@mail.example',NULL,0,0,X'00',NULL);
INSERT INTO "comments" VALUES(1,2,NULL,1338598800.0,NULL,4,'0.0.0.0','<p>What I said and took back.</p>','Cy','cy@mail.example',NULL,0,0,X'00',NULL);
INSERT INTO "comments" VALUES(1,3,1,1338604200.0,NULL,1,'0.0.0.0','<p>Thank you, <b>Ada</b>: <a href="http://steam.example/how" rel="nofollow noopener">this</a> is how.</p>','Bo','',NULL,0,0,X'00',NULL);
INSERT INTO "comments" VALUES(1,4,2,1338606000.0,NULL,1,'0.0.0.0','<p>Who said that?</p>','Ada','ada@mail.example',NULL,0,0,X'00',NULL);
INSERT INTO "comments" VALUES(1,5,NULL,1338613200.0,NULL,1,'0.0.0.0','<p>Cheap pills</p>','Pills','pills@spam.example',NULL,0,0,X'00',NULL);
INSERT INTO "comments" VALUES(2,7,NULL,1338706800.0,NULL,1,'0.0.0.0','<p>The last word.</p>','Di','di@mail.example',NULL,0,0,X'00',NULL);
INSERT INTO "comments" VALUES(3,8,NULL,1338620400.0,NULL,1,'0.0.0.0','<p>On a page that is not ours.</p>','Di','di@mail.example',NULL,0,0,X'00',NULL);
CREATE TABLE threads (     id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
INSERT INTO "threads" VALUES(1,'/bicycles/haul.html','Hauling & bending');
INSERT INTO "threads" VALUES(2,'/old.html','Old');
INSERT INTO "threads" VALUES(3,'/x','Elsewhere');
CREATE TRIGGER remove_stale_threads AFTER DELETE ON comments BEGIN     DELETE FROM threads WHERE id NOT IN (SELECT tid FROM comments); END;
COMMIT;
