#pragma once

#include "core/base/result.h"

#include <QByteArray>

class QPDF;

namespace app {

/// Puts a file into a PDF, with the hash of it and of what the pages draw among the document's facts, so that
/// a change of either can be noticed. The pages must be final.
void addPdfAttachment(QPDF& pdf, const char* name, const QByteArray& bytes, const QString& description);

struct PdfAttachment
{
    bool isPdf = true;
    bool found = false;
    QByteArray bytes{};
    bool attachmentIntact = true;
    bool pagesIntact = true;
};

/// Never fails for what a file holds: `isPdf` and `found` say what was there.
core::Result<PdfAttachment> readPdfAttachment(const QByteArray& pdf, const char* name);

} // namespace app
