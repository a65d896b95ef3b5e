#include "app/print/pdf_attachment.h"

#include "core/base/sha256.h"

#include <QString>
#include <exception>
#define POINTERHOLDER_TRANSITION 4 // qpdf: shared_ptr only
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace app {

namespace {

constexpr auto attachmentKey = "/PetaSentraData";
constexpr auto pagesKey = "/PetaSentraPages";

std::string bytesOf(QPDFObjectHandle stream)
{
    const auto buffer = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// Of what the pages draw, whatever the compression.
std::string pagesHash(QPDF& pdf)
{
    std::string all;
    for (auto& page : QPDFPageDocumentHelper{pdf}.getAllPages())
        for (auto& stream : page.getPageContents())
            all += core::sha256(bytesOf(stream));
    return core::sha256(all);
}

std::string fact(QPDF& pdf, const char* key)
{
    auto info = pdf.getTrailer().getKey("/Info");
    if (!info.isDictionary() || !info.getKey(key).isString())
        return {};
    return info.getKey(key).getUTF8Value();
}

void read(QPDF& pdf, const char* name, PdfAttachment& attachment)
{
    QPDFEmbeddedFileDocumentHelper files{pdf};
    const auto file = files.hasEmbeddedFiles() ? files.getEmbeddedFile(name) : nullptr;
    if (!file)
        return;
    attachment.found = true;
    const auto bytes = bytesOf(file->getEmbeddedFileStream());
    attachment.bytes = QByteArray::fromStdString(bytes);
    attachment.attachmentIntact = fact(pdf, attachmentKey) == core::sha256(bytes);
    attachment.pagesIntact = fact(pdf, pagesKey) == pagesHash(pdf);
}

} // namespace

void addPdfAttachment(QPDF& pdf, const char* name, const QByteArray& bytes, const QString& description)
{
    const auto data = bytes.toStdString();
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, data);
    stream.setSubtype("application/json");
    auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, name, stream);
    file.setDescription(description.toStdString());
    file.getObjectHandle().replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Data"));
    QPDFEmbeddedFileDocumentHelper{pdf}.replaceEmbeddedFile(name, file);
    auto info = pdf.getTrailer().getKey("/Info");
    info.replaceKey(attachmentKey, QPDFObjectHandle::newString(core::sha256(data)));
    info.replaceKey(pagesKey, QPDFObjectHandle::newString(pagesHash(pdf)));
}

core::Result<PdfAttachment> readPdfAttachment(const QByteArray& bytes, const char* name)
{
    PdfAttachment attachment;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("sheet", bytes.constData(), static_cast<size_t>(bytes.size()));
        read(pdf, name, attachment);
    } catch (const std::exception&) {
        attachment.isPdf = false;
    }
    return attachment;
}

} // namespace app
