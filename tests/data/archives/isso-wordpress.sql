-- What Isso 0.14.0 made of wordpress.xml under TZ=America/New_York; recorded by python -m tools.isso.
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
INSERT INTO "comments" VALUES(1,1,NULL,1338595200.0,NULL,1,'192.0.2.0','An hour for each inch & no more.','Ada','ada@mail.example',NULL,0,0,X'00',NULL);
INSERT INTO "comments" VALUES(1,2,1,1338604200.0,NULL,1,'192.0.2.0','Thank you.  
It worked.  
  
With <em>ash</em>, too.','Bo','bo@mail.example','https://bo.example/',0,0,X'00',NULL);
INSERT INTO "comments" VALUES(1,3,NULL,1338688800.0,NULL,1,'192.0.2.0','[&#8230;] as was said on hauling [&#8230;]','Boats » How we bend',NULL,'https://boats.example/bend',0,0,X'00',NULL);
INSERT INTO "comments" VALUES(1,4,NULL,1338692400.0,NULL,2,'192.0.2.0','Cheap pills','Pills','pills@spam.example','https://spam.example/',0,0,X'00',NULL);
INSERT INTO "comments" VALUES(1,5,NULL,1338775200.0,NULL,2,'192.0.2.0','May I ask something?','Cy','cy@mail.example',NULL,0,0,X'00',NULL);
INSERT INTO "comments" VALUES(1,6,NULL,1338775200.0,NULL,1,'192.0.2.0','Order was sent.','Shop',NULL,NULL,0,0,X'00',NULL);
INSERT INTO "comments" VALUES(2,7,NULL,1338868800.0,NULL,1,'192.0.2.0','<b>Trackback</b>','Di',NULL,NULL,0,0,X'00',NULL);
CREATE TABLE threads (     id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
INSERT INTO "threads" VALUES(1,'/2012/05/haul/','Hauling & bending');
INSERT INTO "threads" VALUES(2,'/?p=5','Closed');
CREATE TRIGGER remove_stale_threads AFTER DELETE ON comments BEGIN     DELETE FROM threads WHERE id NOT IN (SELECT tid FROM comments); END;
COMMIT;
