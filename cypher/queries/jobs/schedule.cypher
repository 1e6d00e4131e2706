MATCH (line:ScheduleLine)
RETURN line.name AS name, line.job AS job, line.cron AS cron, line.zone AS zone, line.options AS options,
       line.missed AS missed, line.onlyIfChanged AS onlyIfChanged, line.seenUntil AS seenUntil
ORDER BY name
