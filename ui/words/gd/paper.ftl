# Faclan air pàipear: am plana mar PDF agus mar fhaidhlichean eile.
# Begun in good faith, and not yet read by a Gaelic speaker: do not call it finished until one has.
# Ids and variables are those of en-GB/paper.ftl.

paper-title = Am plana agam
paper-file-title = Am plana agam: { $name }
paper-made = Air a dhèanamh: { $date }
paper-page = Duilleag { $page } de { $pages }

paper-list = An liosta agam
paper-list-empty = Chan eil dad air an liosta agad fhathast.
paper-untitled = Gun ainm
paper-kind = Seòrsa
paper-name = Ainm
paper-remark = Fiosrachadh
paper-why = Carson a tha e air an liosta agam
paper-level = Ìre inntrigidh
paper-level-none = One way in has no set level
paper-level-value = Ìre SCQF { $level }
paper-pay = Pàigheadh
paper-subjects = Cuspairean feumail
paper-unknown = Chan eil fios
paper-ways-in = Slighean a-steach
paper-withdrawn = Chan eil an dreuchd seo ann an Cairn tuilleadh. Tha na sgrìobh thu mu dheidhinn an seo fhathast.

paper-others = Cuideachd air an liosta agam
paper-other = { $title } ({ $kind })

paper-steps = Na h-ath cheumannan agam
paper-steps-empty = Chan eil ceumannan ann fhathast. Faodaidh tu an sgrìobhadh an seo.
paper-to-do = Ri dhèanamh
paper-done = Dèanta
paper-dropped = Chan eil e a dhìth tuilleadh

paper-notes = Na notaichean agam
paper-notes-empty = Chan eil notaichean ann fhathast.
paper-note-when = Sgrìobhte { $when }

paper-sources = Cò às a tha am fiosrachadh
paper-sources-empty = Chan eil fiosrachadh air a' phlana seo fhathast.
paper-sources-check = Bidh fiosrachadh mu obraichean ag atharrachadh. Thoir sùil air a-rithist mus dèan thu co-dhùnadh mòr.
paper-source-unknown = Chan eil fios cò às
paper-reviewed = Air a sgrùdadh { $date }.

paper-missing = Comharran nach b' urrainn dhuinn clò-bhualadh
paper-missing-lede = Chan eil na comharran seo anns na cruthan-clò againn. Tha □ nan àite. Chan eil dad air chall bhon chlàr agad.
paper-missing-more = Agus { $count ->
    [one] { $count } eile
    [two] { $count } eile
    [few] { $count } eile
   *[other] { $count } eile
}.
