#pragma once

#include <QImage>
#include <QString>
#include <QWidget>

namespace app {

/// Shows a painted sheet as it will lie on the desk, fitted to the widget. The last sheet stays until the
/// next one is ready.
class SheetPreview : public QWidget
{
    Q_OBJECT

public:
    explicit SheetPreview(QWidget* parent = nullptr);

    void showSheet(const QImage& sheet);
    /// In place of a sheet: why there is none.
    void showText(const QString& text);
    /// A newer sheet is being painted.
    void setWaiting(bool waiting);
    const QImage& sheet() const { return m_sheet; }

    QSize sizeHint() const override { return {640, 520}; }

Q_SIGNALS:
    /// The room for a sheet changed: it should be painted anew to be sharp.
    void resized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRectF sheetPlace() const;

    QImage m_sheet{};
    QString m_text{};
    bool m_waiting = false;
};

} // namespace app
