// Who left a racket in a run.
MATCH (:Racket)<-[link:MEMBER_OF]-(seller:Seller)
WHERE link.untilRun = $run
RETURN DISTINCT seller.key AS seller
