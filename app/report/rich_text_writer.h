#pragma once

#include "app/report/report_writer.h"

#include <QTextCursor>
#include <QTextDocument>
#include <memory>

namespace app {

/// A report as rich text that flows over pages (report_pages); figures stay vectors.
class RichTextWriter final : public ReportWriter
{
public:
    RichTextWriter();
    ~RichTextWriter() override;

    void title(const QString& kind, const QString& name, const QString& place) override;
    void badge(const QString& left, const QString& right, const QColor& color) override;
    void heading(const QString& text) override;
    void paragraph(const QString& text) override;
    void note(const QString& text) override;
    void figure(const ReportFigure& figure) override;
    void image(const QImage& image, double widthMm, const QString& caption) override;
    void signers(const std::vector<gis::SheetSigner>& signers) override;

    std::unique_ptr<QTextDocument> take();

    static constexpr int figureObject = QTextFormat::UserObject + 1;
    static constexpr int figureProperty = QTextFormat::UserProperty + 1;
    static constexpr int headingProperty = QTextFormat::UserProperty + 2;
    static constexpr int keepProperty = QTextFormat::UserProperty + 3;

private:
    void rows(const ReportTable& table, bool headed) override;
    void block(double above, double below);
    void keepWithNext();
    void pictureBlock();
    void put(const QString& text, const QTextCharFormat& format);
    void cell(QTextTable* table, int row, int column, const ReportCell& content, bool head, bool right);

    std::unique_ptr<QTextDocument> m_document;
    QTextCursor m_cursor{};
    bool m_empty = true; // the cursor stands in a paragraph that nothing is in yet
    int m_images = 0;
};

} // namespace app
