// Who came into a racket, or left one, by a run.
MATCH (:Racket)<-[link:MEMBER_OF]-(seller:Seller)
WHERE link.sinceRun = $run OR link.untilRun = $run
RETURN DISTINCT seller.key AS seller
