/** A petition as a pure state machine: kinds, categories, numbers, statuses, terms, working time. No I/O, no clock. */
package vn.caunoi.petitions;
