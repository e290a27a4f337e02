package vn.caunoi.petitions;

/** How soon a person must look; KHAN halves the time for triage. */
public enum Urgency { KHAN, THUONG, PHUC_TAP }
