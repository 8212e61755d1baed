# Service hours.

# $word (String) - the word that was not understood
service-hours-not-understood = “{ $word }” does not fit into service hours. Write them like this: tue 10:00-13:00; thu 14-16
# $word (String) - the hours as they were typed
service-hours-backwards = “{ $word }”: the end is before the beginning. Write service hours like this: tue 10:00-13:00; thu 14-16
service-hours-end-missing = Something is missing at the end of the service hours. Write them like this: tue 10:00-13:00; thu 14-16
