/**
 * Finds what people name in passing: dates, times, ages, money, land, phones, petition numbers, identity numbers, a yes or a
 * no. Pure functions of a text and a day; every find says where it stands. Rules with a number are data beside this package.
 */
package vn.caunoi.dialogs.language.recognise;
