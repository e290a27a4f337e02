/** What a browser gets from the class path: pages, their modules, the libraries they import, and the rules they run under. */
package vn.caunoi.gateway.pages;
