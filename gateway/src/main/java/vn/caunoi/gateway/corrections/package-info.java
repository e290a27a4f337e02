/** What staff correct, and how it is learnt while citizens write. Read {@link vn.caunoi.gateway.corrections.CorrectionDesk} first. */
package vn.caunoi.gateway.corrections;
